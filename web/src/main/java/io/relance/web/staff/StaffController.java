package io.relance.web.staff;

import io.relance.identity.User;
import io.relance.staff.Newcomer;
import io.relance.staff.Staff;
import io.relance.staff.StaffEntry;
import io.relance.staff.StaffMember;
import io.relance.staff.StaffSearch;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class StaffController {

    private final Staff staff;

    StaffController(Staff staff) {
        this.staff = staff;
    }

    @GetMapping("/staff")
    @Operation(
            summary = "People with all that is kept about them, by username, also those who have left",
            description =
                    "Directors and administrators see everybody, managers those of the teams that they lead and of the teams below,"
                            + " others themselves. search: in name, username, number and e-mail.")
    Mono<Page<StaffMember>> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID teamId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var after = Objects.requireNonNullElse(Cursor.decode(cursor, Function.identity()), "");
        return staff.visible(new StaffSearch(search, role, teamId, active), after, size + 1, user)
                .map(found -> Page.of(found, size, StaffMember::username));
    }

    @GetMapping("/users/{username}")
    @Operation(summary = "One person; 404 for somebody whom the caller neither is nor leads")
    Mono<StaffMember> one(@PathVariable String username, User user) {
        return staff.visible(username, user);
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes somebody on; the initial password is shown this once",
            description =
                    "For administrators. Whoever signs in with it chooses another and confirms a phone before anything else works.")
    Mono<Newcomer> add(@RequestBody StaffEntry entry, User user) {
        return staff.add(entry, user);
    }

    @PutMapping("/users/{username}")
    @Operation(
            summary = "Changes what is kept about somebody, or lets them leave (active: false)",
            description =
                    "For administrators. 409 when the person has another version by now. Whose role changes, or who leaves, is signed"
                            + " out everywhere. The last administrator stays one.")
    Mono<StaffMember> change(@PathVariable String username, @RequestBody StaffEntry entry, User user) {
        return staff.change(username, entry, user);
    }

    @PostMapping("/users/{username}/password")
    @Operation(
            summary = "Gives somebody an initial password again; it is shown this once",
            description = "For administrators. All their sessions and tokens are over.")
    Mono<Newcomer> resetPassword(@PathVariable String username, User user) {
        return staff.resetPassword(username, user);
    }
}
