package io.relance.process;

import java.util.Optional;

/** The building blocks that this application serves, by what models must tell them. */
public interface BlockCatalogue {

    /** Empty for a job type that none of our blocks serves. */
    Optional<BlockShape> find(String type);
}
