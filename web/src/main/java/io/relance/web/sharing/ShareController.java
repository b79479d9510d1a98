package io.relance.web.sharing;

import io.relance.identity.User;
import io.relance.sharing.Share;
import io.relance.sharing.ShareEntry;
import io.relance.sharing.Shares;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/shares")
class ShareController {

    private final Shares shares;

    ShareController(Shares shares) {
        this.shares = shares;
    }

    @GetMapping
    @Operation(summary = "With whom a customer is shared, the first first; for whoever may see it")
    Mono<Page<Share>> list(@PathVariable UUID id, User user) {
        return shares.of(id, user).map(Page::whole);
    }

    @PutMapping
    @Operation(
            summary = "Shares a customer with a person, or with a team and those below it, for reading or writing",
            description =
                    "By whoever may write the customer (403). Those with whom it is shared are told. Again with another canWrite changes it.")
    Mono<Share> put(@PathVariable UUID id, @RequestBody ShareEntry entry, User user) {
        return shares.put(id, entry, user);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Shares a customer with that person or team no longer; by whoever may write it")
    Mono<Void> remove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable UUID teamId,
            User user) {
        return shares.remove(id, new ShareEntry(username, teamId, false), user);
    }
}
