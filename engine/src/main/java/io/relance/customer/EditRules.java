package io.relance.customer;

import io.relance.refusal.Checks;
import io.relance.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What an edit of a customer's record may say (P1, D1, D7, D8). */
@Component
class EditRules {

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    static final List<String> KINDS = List.of("company", "person");
    private static final List<String> TIERS = List.of("high", "mid", "low");
    private static final List<String> LISTS = List.of("industry", "size", "source");
    private static final Set<String> NEEDED = Set.of("name", "kind", "industry", "size", "source", "firstContactOn");
    private static final Set<String> LINES = Set.of("name", "website", "occupation");

    private final Codes codes;
    private final BusinessTime time;

    EditRules(Codes codes, BusinessTime time) {
        this.codes = codes;
        this.time = time;
    }

    /** Emits InvalidInput, naming every field that is wrong. */
    Mono<Void> check(JsonNode edit) {
        return codes.all().doOnNext(lists -> check(edit, lists, time.today())).then();
    }

    static void check(JsonNode edit, Codes.Lists lists, LocalDate today) {
        var checks = new Checks();
        checks.that(
                edit.path("version").isIntegralNumber() && edit.path("version").canConvertToLong(),
                "version",
                "required");
        for (var field : edit.propertyNames()) {
            if (field.equals(EditedFields.TAGS)) {
                checkTags(checks, edit.path(field));
            } else if (EditedFields.knows(field)) {
                checkText(checks, field, edit.path(field));
            } else {
                checks.that(field.equals("version"), field, "unknown-field");
            }
        }
        LISTS.forEach(list -> checks.oneOf(list, text(edit, list), lists.codes(list)));
        checks.oneOf("kind", text(edit, "kind"), KINDS).oneOf("valueTier", text(edit, "valueTier"), TIERS);
        checks.matches("website", text(edit, "website"), RegistrationRules.WEBSITE, "website");
        RegistrationRules.checkDay(checks, "firstContactOn", text(edit, "firstContactOn"), today);
        RegistrationRules.checkDay(checks, "foundedOn", text(edit, "foundedOn"), today);
        checks.orRefuse();
    }

    private static void checkText(Checks checks, String field, JsonNode value) {
        checks.that(value.isNull() || value.isString(), field, "text");
        var text = value.isString() ? value.asString() : null;
        if (NEEDED.contains(field)) {
            checks.required(field, text);
        }
        checks.text(field, text, LINES.contains(field) ? LINE : TEXT);
    }

    private static void checkTags(Checks checks, JsonNode tags) {
        if (!tags.isArray() || !tags.valueStream().allMatch(JsonNode::isString)) {
            checks.refuse(EditedFields.TAGS, "list-of-text");
            return;
        }
        TagRules.check(
                checks,
                EditedFields.TAGS,
                tags.valueStream().map(JsonNode::asString).toList());
    }

    private static @Nullable String text(JsonNode edit, String field) {
        var value = edit.path(field);
        return value.isString() ? value.asString() : null;
    }
}
