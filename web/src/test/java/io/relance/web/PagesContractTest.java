package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.web.ApiDocument.Operation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages' types are generated from, {@code ui/openapi.json}, is the part of the server's document that the pages use: it names no
 * call, parameter or field that the server does not have.
 */
class PagesContractTest {

    private static final ApiDocument PAGES = new ApiDocument(Answer.JSON.readTree(Path.of("ui/openapi.json")));

    private final ApiDocument server =
            new ApiDocument(World.as("li").get("/v3/api-docs").expect(200).body());

    @ParameterizedTest
    @MethodSource("calls")
    void the_server_has_what_the_pages_use(Operation call) {
        assertThat(server.operations()).contains(call);
        assertThat(PAGES.unknownTo(server, call)).isEmpty();
    }

    static Stream<Operation> calls() {
        return PAGES.operations();
    }
}
