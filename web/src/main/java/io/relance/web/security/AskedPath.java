package io.relance.web.security;

import static java.util.stream.Collectors.joining;

import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The path of a request as the handlers' mappings compare it: decoded and without parameters. What is decided by the path as it was spelled is
 * decided otherwise for {@code /api/%74okens}, which leads to the same handler.
 */
final class AskedPath {

    private AskedPath() {}

    static String of(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .map(AskedPath::decoded)
                .collect(joining());
    }

    private static String decoded(Element element) {
        return element instanceof PathSegment segment ? segment.valueToMatch() : element.value();
    }
}
