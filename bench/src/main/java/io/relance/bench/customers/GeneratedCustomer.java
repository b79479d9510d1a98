package io.relance.bench.customers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A customer of the generated ones, with one contact and five conversations. */
record GeneratedCustomer(
        long number, UUID id, String name, String person, Instant createdAt, Instant lastContactAt, Chance chance) {

    static final int CONVERSATIONS = 5;

    private static final Duration APART = Duration.ofSeconds(90);
    private static final String NULL = "\\N";
    private static final List<String> INDUSTRIES = List.of(
            "electronics-manufacturing",
            "machinery",
            "automotive",
            "chemicals",
            "food-beverage",
            "medical",
            "retail",
            "logistics",
            "construction",
            "finance",
            "education",
            "software",
            "other");
    private static final List<String> SIZES = List.of("1-20", "20-100", "100-500", "500-2000", "2000+");
    private static final List<String> SOURCES =
            List.of("exhibition", "referral", "website", "phone", "advertising", "social-media", "partner", "other");
    private static final List<String> STATES = List.of("potential", "intent", "won", "silent", "lost");
    private static final List<String> GRADES = List.of("C", "B", "A", NULL);
    private static final List<String> TIERS = List.of("low", "mid", "high", NULL);
    private static final List<String> QUADRANTS = List.of("D", "C", "B", "A", NULL);

    /** One of so many, the last of which is new today. */
    static GeneratedCustomer of(long number, long count, Instant now) {
        var chance = new Chance(number);
        var created = now.minus(APART.multipliedBy(count - number));
        var name = Names.company(chance);
        var spoken = created.plusSeconds(
                chance.below(1 + Duration.between(created, now).toSeconds()));
        return new GeneratedCustomer(number, id(number, created), name, Names.person(chance), created, spoken, chance);
    }

    private static UUID id(long number, Instant created) {
        var high = created.toEpochMilli() << 16 | 0x7000 | number & 0xFFF;
        return new UUID(high, 0x8000000000000000L | number);
    }

    String cusNumber() {
        return "CUS"
                + createdAt
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                        .replace("-", "")
                        .substring(0, 6) + "%07d".formatted(number);
    }

    /** A line for {@code copy customer}. */
    String line(List<UUID> owners, Instant now) {
        return String.join(
                "\t",
                id.toString(),
                cusNumber(),
                name,
                chance.rather(INDUSTRIES),
                chance.rather(SIZES),
                chance.rather(SOURCES),
                createdAt.toString().substring(0, 10),
                chance.rather(STATES),
                chance.rather(GRADES),
                owners.get(chance.below(owners.size())).toString(),
                tags(),
                worth(),
                createdAt.toString(),
                createdAt.toString(),
                chance.rather(TIERS),
                chance.rather(QUADRANTS),
                text().replace("\n", "\\n"),
                grams(),
                lastContactAt.toString(),
                task(now));
    }

    String text() {
        return name + "\n" + person;
    }

    private String tags() {
        var common = "tag" + chance.below(60);
        return switch (chance.below(3)) {
            case 0 -> "{}";
            case 1 -> "{" + common + "}";
            default -> "{" + common + ",rare" + chance.below(5000) + "}";
        };
    }

    private String worth() {
        return chance.of(50) ? "{\"expectedAmount\": " + chance.below(1_000_000) + ", \"probability\": 50}" : NULL;
    }

    private String task(Instant now) {
        return chance.of(70)
                ? now.plusSeconds(chance.below(5_000_000) - 500_000L).toString()
                : NULL;
    }

    private String grams() {
        Set<String> grams = new LinkedHashSet<>();
        text().lines()
                .forEach(line ->
                        IntStream.range(0, line.length() - 1).forEach(i -> grams.add(line.substring(i, i + 2))));
        return "{" + String.join(",", grams) + "}";
    }

    String phone() {
        return "13%09d".formatted(number * 7 % 1_000_000_000);
    }
}
