package io.relance.web.customer;

import io.relance.customer.Codes;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/lists")
class ListController {

    private final Codes codes;

    ListController(Codes codes) {
        this.codes = codes;
    }

    /** The lists that fields choose from, by name, each in its order: industry, size, source. */
    @GetMapping
    Mono<Map<String, List<Codes.Code>>> lists() {
        return codes.all().map(Codes.Lists::byName);
    }
}
