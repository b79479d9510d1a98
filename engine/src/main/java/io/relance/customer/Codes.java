package io.relance.customer;

import static java.util.stream.Collectors.groupingBy;

import io.relance.database.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lists that a customer's industry, size and source come from (P1). */
@Repository
public class Codes {

    private final DatabaseClient database;

    Codes(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Lists> all() {
        return database.sql("select list, code, zh, en from code order by list, position, code")
                .map(Columns.as(Entry::read))
                .all()
                .collect(groupingBy(
                        Entry::list, LinkedHashMap::new, Collectors.mapping(Entry::code, Collectors.toList())))
                .map(Lists::new);
    }

    /** A value and what people read for it. */
    public record Code(String code, String zh, String en) {}

    public record Lists(Map<String, List<Code>> byName) {

        List<String> codes(String list) {
            return byName.getOrDefault(list, List.of()).stream().map(Code::code).toList();
        }
    }

    private record Entry(String list, Code code) {
        static Entry read(Columns row) {
            return new Entry(row.text("list"), new Code(row.text("code"), row.text("zh"), row.text("en")));
        }
    }
}
