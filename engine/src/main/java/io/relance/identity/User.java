package io.relance.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who signs in. The username is what models and tasks call an assignee; the locale is {@code zh-CN} or {@code en}. */
public record User(
        UUID id,
        String username,
        String displayName,
        String email,
        Role role,
        @Nullable UUID teamId,
        String locale) {}
