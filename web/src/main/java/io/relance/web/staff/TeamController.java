package io.relance.web.staff;

import io.relance.identity.User;
import io.relance.staff.Team;
import io.relance.staff.TeamEntry;
import io.relance.staff.Teams;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/teams")
class TeamController {

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping
    @Operation(summary = "All teams by name, each with the one above it, who leads it and how many are in it")
    Mono<Page<Team>> list(User caller) {
        return teams.all().map(Page::whole);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new team, below another or on its own; for administrators")
    Mono<Team> add(@RequestBody TeamEntry entry, User user) {
        return teams.add(entry, user);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Changes a team's name, place and manager; for administrators",
            description = "409 when the team has another version by now. A team cannot be below itself.")
    Mono<Team> change(@PathVariable UUID id, @RequestBody TeamEntry entry, User user) {
        return teams.change(id, entry, user);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Removes a team that nobody is in and nothing is below or shared with; otherwise 409. For administrators")
    Mono<Void> remove(@PathVariable UUID id, User user) {
        return teams.remove(id, user);
    }
}
