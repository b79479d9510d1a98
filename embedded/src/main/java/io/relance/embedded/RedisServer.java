package io.relance.embedded;

import java.net.URI;

/** Redis that keeps its data over a restart. */
public interface RedisServer extends Killable {
    URI uri();
}
