package io.relance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.finding.CustomerLists;
import io.relance.finding.Searches;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@WholeEngineTest
class ExchangeTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ImportPlan GUESSED = new ImportPlan(List.of(), Map.of(), false);
    private static final String HEAD = "客户名称,所属行业,客户规模,客户来源,首次接触时间,联系人,职务,手机,标签";

    @TempDir
    Path folder;

    @Autowired
    Exports exports;

    @Autowired
    Imports imports;

    @Autowired
    Rejects rejects;

    @Autowired
    CustomerLists lists;

    @Autowired
    Company company;

    @Autowired
    DatabaseClient database;

    private User rep;
    private String own;

    @BeforeEach
    void somebodyNew() {
        own = UUID.randomUUID().toString().substring(0, 8);
        rep = company.person("importer-" + own, Role.REP, null);
    }

    @Test
    void a_file_is_previewed_with_its_columns_and_faults_and_nothing_is_stored() throws IOException {
        var preview = Objects.requireNonNull(
                imports.preview(csv(StandardCharsets.UTF_8, row("一", "13700000001"), "缺,,,,,,,,"), GUESSED, rep)
                        .block(SOON));

        assertThat(preview.columns())
                .containsExactly(
                        "name",
                        "industry",
                        "size",
                        "source",
                        "firstContactOn",
                        "contactName",
                        "contactTitle",
                        "phone",
                        "tags");
        assertThat(preview.faults().get(0)).isEmpty();
        assertThat(preview.faults().get(1)).extracting(FieldError::field).contains("industry", "size");
        assertThat(count()).isZero();
    }

    @Test
    void customers_come_in_and_what_is_wrong_or_there_already_is_left_out_with_its_reason() throws IOException {
        var file = csv(
                StandardCharsets.UTF_8,
                row("一", phone(1)),
                row("二", phone(1)),
                row("一", phone(2)),
                "坏,,,,,,,,",
                row("三", phone(3)));

        var result = run(file, false);

        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.rejected()).isEqualTo(3);
        assertThat(count()).isEqualTo(2);
        assertThat(rejected(result))
                .startsWith("\uFEFF客户名称,")
                .contains("twice")
                .contains("坏")
                .doesNotContain("三" + own);
        assertThat(run(file, false).imported()).isZero();
        assertThat(pipelines()).isZero();
        assertThat(found("科技" + "二")).isZero();
        assertThat(found("三" + own)).isEqualTo(1);
    }

    @Test
    void a_pipeline_starts_where_it_is_asked_for() throws IOException {
        assertThat(run(csv(StandardCharsets.UTF_8, row("起", phone(9))), true).imported())
                .isEqualTo(1);

        await().atMost(SOON).until(() -> pipelines() == 1);
    }

    @Test
    void what_a_chinese_excel_writes_is_read_and_what_is_no_table_is_refused() throws IOException {
        assertThat(run(csv(Charset.forName("GB18030"), row("国标", phone(4))), false)
                        .imported())
                .isEqualTo(1);

        var broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1});
        assertThatThrownBy(() -> imports.preview(broken, GUESSED, rep).block(SOON))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_exported_list_has_the_rows_of_the_list_and_comes_in_again_as_duplicates() throws IOException {
        company.register("=1+1 " + own, rep);
        company.register("B " + own, rep);

        for (var format : Format.values()) {
            var export = Objects.requireNonNull(
                    exports.of(Searches.all(), format, rep).block(SOON));
            var file = Files.write(folder.resolve("export." + format.ending()), bytes(export));
            try (var rows = SheetReader.open(file)) {
                assertThat(export.total()).isEqualTo(2);
                assertThat(rows.next()).startsWith("客户编号", "客户名称");
                assertThat(rows.next()).contains("B " + own);
                assertThat(rows.next().get(1)).isIn("=1+1 " + own, "'=1+1 " + own);
                assertThat(rows.hasNext()).isFalse();
            }
        }
        assertThat(number("select count(*) from audit_entry where act = 'exported' and user_id = '%s'"))
                .isEqualTo(2);
    }

    @Test
    void five_thousand_rows_come_in_by_the_thousand() throws IOException {
        var rows = new String[5000];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = row("批量" + i, "135%08d".formatted(Math.floorMod(own.hashCode() + i, 100_000_000)));
        }

        assertThat(run(csv(StandardCharsets.UTF_8, rows), false).imported()).isEqualTo(5000);
        assertThat(lists.count(Searches.all(), rep).block(SOON)).isEqualTo(5000);
    }

    private ImportResult run(Path file, boolean pipelines) {
        var columns = Objects.requireNonNull(imports.preview(file, GUESSED, rep).block(SOON))
                .columns();
        var plan = new ImportPlan(columns, Map.of(), pipelines);
        return Objects.requireNonNull(
                imports.run(file, "customers.csv", plan, rep).block(SOON));
    }

    private String rejected(ImportResult result) {
        var export = rejects.of(
                        result.id(), Format.CSV, faults -> faults.getFirst().code(), rep)
                .block(SOON);
        return new String(bytes(Objects.requireNonNull(export)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Exports.Export export) {
        var bytes = new ByteArrayOutputStream();
        export.content().doOnNext(bytes::writeBytes).blockLast(SOON);
        return bytes.toByteArray();
    }

    private Path csv(Charset charset, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(UUID.randomUUID() + ".csv"), HEAD + "\r\n" + String.join("\r\n", rows), charset);
    }

    private String row(String name, String phone) {
        return name + own + "有限公司,电子制造,100–500 人,展会,2026/3/5,陈先生,采购," + phone + ",\"甲,乙\"";
    }

    private String phone(int number) {
        return "136%04d%04d".formatted(Math.floorMod(own.hashCode(), 10_000), number);
    }

    private long found(String text) {
        return Objects.requireNonNull(
                lists.count(Searches.with(Map.of("search", text)), rep).block(SOON));
    }

    private long pipelines() {
        return number(
                "select count(*) from process_instance where process_id = 'sales-pipeline' and customer_id in (select id from customer where owner_id = '%s')");
    }

    private long count() {
        return number("select count(*) from customer where owner_id = '%s'");
    }

    private long number(String sql) {
        return Objects.requireNonNull(
                database.sql(sql.formatted(rep.id())).mapValue(Long.class).one().block(SOON));
    }
}
