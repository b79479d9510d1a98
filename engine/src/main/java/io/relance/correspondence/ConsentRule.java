package io.relance.correspondence;

/** What silence means. */
enum ConsentRule {
    /** Whoever has not said no may be written to. */
    OPT_OUT,
    /** Only whoever has said yes may be written to. */
    OPT_IN
}
