package io.relance.exchange;

import io.relance.exchange.ImportRows.Rejected;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what an import has left out as a file that can be mended and sent again. */
@Component
public class Rejects {

    private static final int ROWS_AT_ONCE = 500;

    private final ImportRows rows;

    Rejects(ImportRows rows) {
        this.rows = rows;
    }

    /** @param reasons says what is wrong, in the reader's words */
    public Mono<Exports.Export> of(UUID id, Format format, Function<List<FieldError>, String> reasons, User user) {
        return rows.count(id, user).map(total -> new Exports.Export(total, write(id, format, reasons, user)));
    }

    private Flux<byte[]> write(UUID id, Format format, Function<List<FieldError>, String> reasons, User user) {
        return Flux.defer(() -> {
            var writer = format.writer();
            return rows.of(id)
                    .switchOnFirst((head, all) -> all.map(row -> cells(row, width(head.get()), reasons, user)))
                    .buffer(ROWS_AT_ONCE)
                    .map(writer::rows)
                    .concatWith(Mono.fromSupplier(writer::end))
                    .filter(bytes -> bytes.length > 0);
        });
    }

    private static int width(@Nullable Rejected head) {
        return head == null ? 0 : head.cells().size();
    }

    /** The reason has a column of its own, also where the row ends before the head does. */
    private static List<String> cells(Rejected row, int width, Function<List<FieldError>, String> reasons, User user) {
        var head = user.locale().startsWith("zh") ? "未导入原因" : "Not imported because";
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        cells.add(row.faults().isEmpty() ? head : reasons.apply(row.faults()));
        return cells;
    }
}
