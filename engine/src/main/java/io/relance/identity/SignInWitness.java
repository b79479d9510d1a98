package io.relance.identity;

import reactor.core.publisher.Mono;

/** Hears of every name and password that were not those of anybody. */
public interface SignInWitness {

    Mono<Void> refused(String username, String address);
}
