package io.relance.assignment;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.relance.identity.Role;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.process.Need;
import io.relance.process.Options;
import io.relance.refusal.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.assign}: says who does what comes next (P5). Header {@code result} names the variable
 * that gets the username. A role's name as policy means the first of that role.
 */
@Component
class AssignBlock implements Block<AssignBlock.Input, Map<String, Object>> {

    private static final Options POLICIES = Options.of(
                    Arrays.stream(Policy.values()).map(Policy::code).toList())
            .or(Role.codes());

    private final Assignments assignments;

    AssignBlock(Assignments assignments) {
        this.assignments = assignments;
    }

    record Input(
            @Header String policy,
            @Header @Nullable Role role,
            @Header @Nullable String result,
            @Nullable UUID customerId,
            @Nullable String grade) {

        UUID customer() {
            return needed(customerId, "customerId", "variable-missing");
        }

        Role ofRole() {
            return needed(role, "role", "header-missing");
        }

        String variable() {
            return requireNonNullElse(result, "assignee");
        }

        private static <T> T needed(@Nullable T value, String field, String code) {
            if (value == null) {
                throw InvalidInput.in(field, code);
            }
            return value;
        }
    }

    @Override
    public String type() {
        return "relance.assign";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("policy", POLICIES);
    }

    @Override
    public List<Need> needs() {
        var ofRole = Arrays.stream(Policy.values()).filter(Policy::needsRole).map(Policy::code);
        return List.of(new Need("policy", ofRole.collect(toUnmodifiableSet()), "role"));
    }

    @Override
    public Mono<Map<String, Object>> handle(Input input, Job job) {
        return Policy.find(input.policy())
                .map(policy -> by(policy, input))
                .orElseGet(() -> byRoleAsPolicy(input))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("policy", "nobody", input.policy())));
    }

    private Mono<Map<String, Object>> by(Policy policy, Input input) {
        return switch (policy) {
            case CANDIDATES -> Mono.fromSupplier(() -> candidates(input));
            case OWNER -> assigned(input, assignments.ownerOf(input.customer()));
            case TEAM -> assigned(input, assignments.managerOfOwner(input.customer()));
            case ROLE -> assigned(input, assignments.firstOf(input.ofRole()));
            case ROUND_ROBIN -> assigned(input, assignments.nextOf(input.ofRole()));
            case LEAST_LOADED -> assigned(input, assignments.leastLoadedOf(input.ofRole()));
            case BY_GRADE -> assigned(input, byGrade(input, input.customer()));
        };
    }

    private Mono<String> byGrade(Input input, UUID customer) {
        return Mono.justOrEmpty(input.grade())
                .switchIfEmpty(Mono.defer(() -> assignments.gradeOf(customer)))
                .defaultIfEmpty("")
                .flatMap(grade -> assignments.byGrade(grade, customer));
    }

    private Mono<Map<String, Object>> byRoleAsPolicy(Input input) {
        return Role.find(input.policy())
                .map(role -> assigned(input, assignments.firstOf(role)))
                .orElseThrow(() -> InvalidInput.in("policy", "not-an-option", POLICIES.toString()));
    }

    private static Mono<Map<String, Object>> assigned(Input input, Mono<String> username) {
        return username.map(name -> Map.of(input.variable(), name));
    }

    private static Map<String, Object> candidates(Input input) {
        return Map.of(
                input.variable(), "", "candidateGroups", List.of(input.ofRole().code()));
    }
}
