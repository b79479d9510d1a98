package io.relance.web.customer;

import io.relance.customer.Clash;
import io.relance.customer.Duplicates;
import io.relance.customer.Duplicates.Likely;
import io.relance.finding.CustomerLists;
import io.relance.finding.CustomerSearch;
import io.relance.finding.FoundCustomer;
import io.relance.finding.Position;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds customers: lists, their counts, and what a new one may be a duplicate of. */
@RestController
@RequestMapping("/api/customers")
class CustomerListController {

    private final CustomerLists lists;
    private final Duplicates duplicates;

    CustomerListController(CustomerLists lists, Duplicates duplicates) {
        this.lists = lists;
        this.duplicates = duplicates;
    }

    @GetMapping
    @Operation(
            summary = "The customers that the caller may see and looks for, newest first unless sort says otherwise",
            description =
                    "search: two characters or more of the name or a contact's name, several of such words, the beginning of the number, or a whole"
                            + " phone number or e-mail address. Lists take several values (any of them); of tag all. Days are inclusive, team means those below it too,"
                            + " planned whether there is an open task with a due date. sort: newest, name, lastContact, nextTask, value; order: asc, desc."
                            + " A cursor goes on in the order that it was given out in.")
    Mono<Page<FoundCustomer>> list(
            @ParameterObject @ModelAttribute CustomerSearch search,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return lists.page(search, Cursor.decode(cursor, Position::parse), size + 1, user)
                .map(found -> Page.of(found, size, line -> line.position().toString()))
                .map(page -> page.map(CustomerLists.Line::customer));
    }

    @GetMapping("/count")
    @Operation(
            summary = "How many customers a list has in all",
            description = "Takes what the list takes, and is as many as the list's export has.")
    Mono<Total> count(@ParameterObject @ModelAttribute CustomerSearch search, User user) {
        return lists.count(search, user).map(Total::new);
    }

    @GetMapping("/duplicates")
    @Operation(
            summary = "What a customer may be a duplicate of, the sure ones first, at most ten",
            description =
                    "By the folded name, exactly or nearly, by phone and by e-mail, among all customers. What the caller may not see is"
                            + " masked and has no id.")
    Mono<Page<Clash>> duplicates(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String email,
            User user) {
        new Checks()
                .text("name", name, 200)
                .text("phone", phone, 40)
                .text("email", email, 200)
                .orRefuse();
        return duplicates.of(Likely.of(name, phone, email), user).map(Page::whole);
    }

    record Total(long total) {}
}
