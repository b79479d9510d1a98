package io.relance.exchange;

import io.relance.customer.BulkEntry;
import io.relance.customer.BulkRegistrations;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes customers in from a file (D12), a thousand rows to a transaction, with never more than some thousand in memory. A row that is wrong, or whose
 * customer is there already, is left out and kept with the reason. A file that cannot be read to its end changes nothing. An import that breaks off
 * has taken in whole thousands; the same file again finds those there already.
 */
@Component
public class Imports {

    private static final int ROWS_AT_ONCE = 1000;
    private static final int SHOWN = 10;

    private final BulkRegistrations registrations;
    private final ImportRows kept;
    private final ImportSetting setting;

    Imports(BulkRegistrations registrations, ImportRows kept, ImportSetting setting) {
        this.registrations = registrations;
        this.kept = kept;
        this.setting = setting;
    }

    /** @param plan without columns, which are then guessed from the headers, or with them */
    public Mono<ImportPreview> preview(Path file, ImportPlan plan, User user) {
        return Sheets.rows(file).take(SHOWN + 1).collectList().flatMap(rows -> preview(rows, plan, user));
    }

    private Mono<ImportPreview> preview(List<List<String>> rows, ImportPlan plan, User user) {
        if (rows.isEmpty()) {
            throw InvalidInput.in("file", "required");
        }
        var shown = rows.subList(1, rows.size());
        var columns = plan.columns().isEmpty() ? guessed(rows.getFirst()) : plan.columns();
        var known = new ImportPlan(columns, plan.defaults(), false);
        return setting.of(known, user)
                .flatMap(entries -> registrations
                        .check(shown.stream().map(entries::of).toList())
                        .map(faults -> both(shown, faults, entries)))
                .map(faults -> new ImportPreview(
                        rows.getFirst(), columns, shown, faults, Arrays.asList(ImportField.values())));
    }

    private static List<String> guessed(List<String> headers) {
        var taken = new ArrayList<ImportField>();
        return headers.stream()
                .map(header -> ImportField.guess(header)
                        .filter(field -> !taken.contains(field) && taken.add(field))
                        .map(ImportField::code)
                        .orElse(""))
                .toList();
    }

    /** What has come in and what has not. */
    public Mono<ImportResult> run(Path file, String name, ImportPlan plan, User user) {
        check(plan);
        return Sheets.readable(file)
                .then(Mono.defer(() -> Mono.zip(kept.begin(name, user), setting.of(plan, user))))
                .flatMap(begun -> take(begun.getT1(), file, begun.getT2(), plan))
                .delayUntil(result -> kept.end(result, user));
    }

    /** The next thousand are read while these are written. */
    private Mono<ImportResult> take(UUID id, Path file, ImportEntries entries, ImportPlan plan) {
        return Sheets.rows(file)
                .index()
                .map(row -> new Line(row.getT1() + 1, row.getT2()))
                .buffer(ROWS_AT_ONCE)
                .map(lines -> Portion.of(lines, entries))
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMap(portion -> take(id, portion, plan), 1)
                .reduce(new ImportResult(id, 0, 0), ImportResult::plus);
    }

    private static void check(ImportPlan plan) {
        var columns =
                plan.columns().stream().filter(column -> !column.isBlank()).toList();
        new Checks()
                .that(columns.contains(ImportField.NAME.code()), "columns", "required")
                .that(
                        ImportField.codes().containsAll(columns),
                        "columns",
                        "not-an-option",
                        String.join(", ", ImportField.codes()))
                .that(columns.size() == Set.copyOf(columns).size(), "columns", "column-twice")
                .orRefuse();
    }

    private Mono<ImportResult> take(UUID id, Portion portion, ImportPlan plan) {
        var rows = portion.rows();
        return Mono.defer(() -> registrations.register(portion.customers(), plan.startPipelines()))
                .flatMap(found -> kept.keep(id, portion.head(), rows, portion.with(found)))
                .map(rejected -> new ImportResult(id, rows.size() - rejected, rejected));
    }

    private static List<List<FieldError>> both(
            List<List<String>> rows, List<List<FieldError>> faults, ImportEntries entries) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    var own = entries.faults(rows.get(i));
                    return own.isEmpty() ? faults.get(i) : own;
                })
                .toList();
    }

    /** @param number as a spreadsheet counts; the head is 1 */
    record Line(long number, List<String> cells) {}

    /**
     * Rows that are taken together.
     *
     * @param head is kept too, for the file of what is left out
     * @param faults for each row, as far as it says so itself
     * @param customers of the rows without
     */
    private record Portion(List<Line> head, List<Line> rows, List<List<FieldError>> faults, List<BulkEntry> customers) {

        static Portion of(List<Line> lines, ImportEntries entries) {
            var head = lines.getFirst().number() == 1 ? 1 : 0;
            var rows = lines.subList(head, lines.size());
            var faults = rows.stream().map(line -> entries.faults(line.cells())).toList();
            var customers = IntStream.range(0, rows.size())
                    .filter(i -> faults.get(i).isEmpty())
                    .mapToObj(i -> entries.of(rows.get(i).cells()))
                    .toList();
            return new Portion(lines.subList(0, head), rows, faults, customers);
        }

        /** For each row: what was found of the customers is found of the rows that they come from. */
        List<List<FieldError>> with(List<List<FieldError>> found) {
            var next = found.iterator();
            return faults.stream().map(own -> own.isEmpty() ? next.next() : own).toList();
        }
    }
}
