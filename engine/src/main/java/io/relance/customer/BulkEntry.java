package io.relance.customer;

import java.util.List;
import java.util.UUID;

/** A customer that comes in with many others. */
public record BulkEntry(Registration registration, String kind, List<String> tags, UUID owner) {}
