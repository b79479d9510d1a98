package io.relance.delivery;

import java.util.UUID;

/** A delivery that this node has taken, until its lease ends; the attempt makes sure that only the latest taker writes how it ended. */
record Claim(UUID id, int attempt, Mail mail) {}
