package io.relance.exchange;

import io.relance.audit.Audit;
import io.relance.customer.Codes;
import io.relance.finding.CustomerLists;
import io.relance.finding.CustomerSearch;
import io.relance.finding.FoundCustomer;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes a list of customers into a file, as fast as it is taken and without ever holding more than some hundred rows of it. The file has the
 * rows of the list, in its order, and no others. Every export is written down before its first row goes out.
 */
@Component
public class Exports {

    private static final int ROWS_AT_ONCE = 500;

    private final CustomerLists lists;
    private final Codes codes;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    Exports(CustomerLists lists, Codes codes, Audit audit, TransactionalOperator transaction, BusinessTime time) {
        this.lists = lists;
        this.codes = codes;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
    }

    /** The beginning fails, with nothing written, for what cannot be looked for. */
    public Mono<Export> of(CustomerSearch search, Format format, User user) {
        return lists.count(search, user)
                .delayUntil(total -> record(search, format, total, user))
                .zipWith(
                        codes.all(),
                        (total, found) -> new Export(total, write(search, format, new Labels(found), user)));
    }

    private Mono<Void> record(CustomerSearch search, Format format, long total, User user) {
        return audit.record(
                        user,
                        "exported",
                        "customers",
                        Map.of("format", format.ending(), "rows", total, "search", search))
                .as(transaction::transactional);
    }

    private Flux<byte[]> write(CustomerSearch search, Format format, Labels labels, User user) {
        return Flux.defer(() -> {
            var writer = format.writer();
            var chinese = user.locale().startsWith("zh");
            return lists.all(search, user)
                    .map(customer -> row(customer, labels, chinese))
                    .startWith(titles(chinese))
                    .buffer(ROWS_AT_ONCE)
                    .map(writer::rows)
                    .concatWith(Mono.fromSupplier(writer::end))
                    .filter(bytes -> bytes.length > 0);
        });
    }

    private static List<String> titles(boolean chinese) {
        return Arrays.stream(ExportColumn.values())
                .map(column -> column.title(chinese))
                .toList();
    }

    private List<String> row(FoundCustomer customer, Labels labels, boolean chinese) {
        return Arrays.stream(ExportColumn.values())
                .map(column -> column.of(customer, labels, chinese, time.zone()))
                .toList();
    }

    /** @param total how many customers were in the list when it was asked for */
    public record Export(long total, Flux<byte[]> content) {}
}
