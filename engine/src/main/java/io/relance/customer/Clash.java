package io.relance.customer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer that may be the one that somebody is about to register (D3). What is not theirs to see is masked; whose it is, they can ask.
 *
 * @param id null when the customer is not the viewer's to see
 * @param number null likewise
 * @param phone of its first contact that has one, masked in any case
 * @param matches in what they are alike: {@code name} (folded), {@code phone}, {@code email}, {@code similar-name}
 * @param sure it cannot be registered again; otherwise a confirmation is enough
 */
public record Clash(
        @Nullable UUID id,
        @Nullable String number,
        String name,
        @Nullable String phone,
        String ownerName,
        List<String> matches,
        boolean sure) {}
