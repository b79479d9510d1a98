package io.relance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.finding.CustomerLists;
import io.relance.finding.Searches;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Files that are not quite what they should be: each fault is said, and none of them does harm. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class OddFilesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> COLUMNS = List.of(
            "name", "industry", "size", "source", "firstContactOn", "contactName", "contactTitle", "kind", "tags", "");
    private static final String HEAD = "客户名称,所属行业,客户规模,客户来源,首次接触时间,联系人,职务,客户类型,标签,其他";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    Rejects rejects;

    @Autowired
    CustomerLists lists;

    @Autowired
    Company company;

    private User rep;

    @BeforeEach
    void somebodyNew() {
        rep = company.person("importer-" + UUID.randomUUID().toString().substring(0, 8), Role.REP, null);
    }

    @Test
    void the_reason_stands_in_a_column_of_its_own_however_short_the_row_is() throws IOException {
        var result = run(csv("短的,电子制造"));

        var lines = rejected(result).lines().toList();

        assertThat(lines.get(0)).endsWith(",其他,未导入原因");
        assertThat(lines.get(1)).isEqualTo("短的,电子制造,,,,,,,,,required");
    }

    @Test
    void a_date_that_is_none_is_a_fault_of_its_row() throws IOException {
        assertThat(faults(row("T", "企业", "甲"))).containsExactly("firstContactOn date");
    }

    @Test
    void what_cannot_be_stored_does_not_stop_the_rows_beside_it() throws IOException {
        var result = run(csv(row("2026-03-05", "企业", "甲"), "坏\0的,,,,,,,,,\0"));

        assertThat(result.imported()).isEqualTo(1);
        assertThat(rejected(result)).contains("坏");
    }

    @Test
    void a_kind_that_is_none_and_a_tag_that_no_edit_would_take_are_faults() throws IOException {
        assertThat(faults(row("2026-03-05", "外星人", "甲"))).containsExactly("kind not-an-option");
        assertThat(faults(row("2026-03-05", "个人", "长".repeat(41)))).containsExactly("tags too-long");
        assertThat(faults(row("2026-03-05", "个人", "长".repeat(40)))).isEmpty();
    }

    @Test
    void a_plan_with_a_column_twice_or_one_that_nobody_knows_is_refused() throws IOException {
        var file = csv(row("2026-03-05", "企业", "甲"));

        for (var columns : List.of(List.of("name", "phone", "phone"), List.of("name", "fax"))) {
            assertThatThrownBy(() -> run(file, columns))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly("columns"));
        }
    }

    @Test
    void a_file_that_breaks_off_changes_nothing() throws IOException {
        var rows = IntStream.range(0, 6000)
                .mapToObj(i -> row("2026-03-05", "企业", "甲"))
                .toArray(String[]::new);
        rows[5999] = "\"断";

        assertThatThrownBy(() -> run(csv(rows))).isInstanceOf(InvalidInput.class);
        assertThat(count()).isZero();
    }

    @Test
    void more_rows_than_are_taken_are_refused_and_not_cut_off() throws IOException {
        var file = csv(IntStream.range(0, 500_001).mapToObj(i -> "x").toArray(String[]::new));

        assertThatThrownBy(() -> run(file)).isInstanceOf(InvalidInput.class);
        assertThat(count()).isZero();
    }

    @Test
    void a_number_with_millions_of_digits_is_read_as_it_is_written() throws IOException {
        var file = Workbooks.of(folder, "<c r=\"A1\"><v>1E30000000</v></c>", "<c r=\"B1\"><v>13800138000</v></c>");

        try (var rows = SheetReader.open(file)) {
            var cells = rows.next();
            assertThat(cells.get(0).length()).isLessThan(100);
            assertThat(cells.get(1)).isEqualTo("13800138000");
        }
    }

    @Test
    void a_workbook_that_swells_is_refused() throws IOException {
        var file = Workbooks.bomb(folder, 3);

        assertThatThrownBy(() -> imports.preview(file, new ImportPlan(List.of(), Map.of(), false), rep)
                        .block(SOON))
                .isInstanceOf(InvalidInput.class);
    }

    private List<String> faults(String row) throws IOException {
        var preview = imports.preview(csv(row), new ImportPlan(COLUMNS, Map.of(), false), rep)
                .block(SOON);
        return Objects.requireNonNull(preview).faults().getFirst().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private ImportResult run(Path file) {
        return run(file, COLUMNS);
    }

    private ImportResult run(Path file, List<String> columns) {
        return Objects.requireNonNull(imports.run(file, "x.csv", new ImportPlan(columns, Map.of(), false), rep)
                .block(SOON));
    }

    private String rejected(ImportResult result) {
        var export = Objects.requireNonNull(
                rejects.of(result.id(), Format.CSV, faults -> faults.getFirst().code(), rep)
                        .block(SOON));
        var bytes = new ByteArrayOutputStream();
        export.content().doOnNext(bytes::writeBytes).blockLast(SOON);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private long count() {
        return Objects.requireNonNull(lists.count(Searches.all(), rep).block(SOON));
    }

    private Path csv(String... rows) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), HEAD + "\r\n" + String.join("\r\n", rows));
    }

    private static String row(String day, String kind, String tag) {
        return UUID.randomUUID() + ",电子制造,100–500 人,展会," + day + ",陈先生,采购," + kind + "," + tag + ",";
    }
}
