package io.relance.exchange;

import java.util.UUID;

/** How many of a file's customers have come in, and how many were left out. */
public record ImportResult(UUID id, long imported, long rejected) {

    ImportResult plus(ImportResult more) {
        return new ImportResult(id, imported + more.imported, rejected + more.rejected);
    }
}
