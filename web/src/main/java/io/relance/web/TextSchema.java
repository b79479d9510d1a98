package io.relance.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

final class TextSchema extends Schema<String> {

    TextSchema() {
        setTypes(Set.of("string"));
    }
}
