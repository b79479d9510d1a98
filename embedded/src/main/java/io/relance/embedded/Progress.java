package io.relance.embedded;

/** Hears what happens while servers start, die and come back: one sentence at a time, from any thread. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
