package io.relance.bench.customers;

import java.util.List;
import java.util.SplittableRandom;

/** The same for the same number in every run. */
final class Chance {

    private final SplittableRandom random;

    Chance(long number) {
        this.random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    boolean of(int percent) {
        return random.nextInt(100) < percent;
    }

    String from(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Earlier ones come more often. */
    String rather(List<String> words) {
        return words.get(Math.min(random.nextInt(words.size()), random.nextInt(words.size())));
    }
}
