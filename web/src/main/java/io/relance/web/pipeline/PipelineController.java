package io.relance.web.pipeline;

import io.relance.identity.User;
import io.relance.pipeline.Pipeline;
import io.relance.pipeline.Pipelines;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/pipelines")
class PipelineController {

    private final Pipelines pipelines;

    PipelineController(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** The pipelines of one customer, or of all that the caller may see, newest first. */
    @GetMapping
    Mono<Page<Pipeline>> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return pipelines
                .visible(customerId, Cursor.decode(cursor, Long::valueOf), size + 1, user)
                .map(found -> Page.of(found, size, Pipeline::id));
    }

    @GetMapping("/{id}")
    Mono<Pipeline> one(@PathVariable long id, User user) {
        return pipelines.visible(id, user);
    }
}
