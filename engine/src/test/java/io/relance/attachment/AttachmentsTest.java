package io.relance.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Customer;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;

/** Files of li's customer. */
@SpringBootTest(
        classes = StillWorld.class,
        properties = {"relance.attachments.directory=target/attachments", "relance.attachments.max-size=1MB"})
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class AttachmentsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path DIRECTORY = Path.of("target/attachments");
    private static final String PDF = "%PDF-1.7 报价";

    @Autowired
    Attachments attachments;

    @Autowired
    Orphans orphans;

    @Autowired
    Company company;

    private User li;
    private Customer customer;

    @BeforeEach
    void liHasACustomer() {
        li = company.li();
        customer = company.register("附件 " + UUID.randomUUID(), li);
    }

    @Test
    void a_file_comes_back_as_it_was_sent_and_is_called_what_it_is() {
        var added = add("C:\\temp\\报价 单.pdf", PDF);

        assertThat(added.name()).isEqualTo("报价 单.pdf");
        assertThat(added.mediaType()).isEqualTo("application/pdf");
        assertThat(added.size()).isEqualTo(PDF.getBytes(UTF_8).length);
        assertThat(content(added)).isEqualTo(PDF);
        assertThat(attachments.visible(customer.id(), null, 10, li).block(SOON)).containsExactly(added);
    }

    @Test
    void what_is_not_what_its_name_says_or_of_no_kind_that_is_taken_is_refused_and_nothing_is_kept()
            throws IOException {
        var before = files();
        assertThat(refused("cat.png", PDF)).containsExactly("file-kind");
        assertThat(refused("run.exe", "MZ")).containsExactly("file-kind");
        assertThat(refused("page.txt", "\0\1\2")).containsExactly("file-kind");
        assertThat(refused("empty.pdf", "")).containsExactly("file-kind");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_is_too_large_is_refused_before_its_end_and_nothing_is_kept() throws IOException {
        var before = files();
        var endless = Flux.<DataBuffer>generate(sink -> sink.next(buffer("%PDF-" + "x".repeat(100_000))));

        assertThatThrownBy(() -> attachments
                        .add(new Upload(customer.id(), null, "large.pdf", endless), li)
                        .block(SOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly("file-too-large"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_deleted_file_is_gone_with_its_content() throws IOException {
        var added = add("a.pdf", PDF);
        var before = files();

        attachments.delete(customer.id(), added.id(), li).block(SOON);

        assertThat(files()).hasSize(before.size() - 1);
        assertThatThrownBy(() -> attachments.one(customer.id(), added.id(), li).block(SOON))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_stranger_neither_lists_reads_adds_nor_deletes() {
        var added = add("a.pdf", PDF);
        var zhao = company.zhao();

        assertThatThrownBy(
                        () -> attachments.visible(customer.id(), null, 10, zhao).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> attachments.one(customer.id(), added.id(), zhao).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        attachments.delete(customer.id(), added.id(), zhao).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments
                        .add(new Upload(customer.id(), null, "b.pdf", Flux.just(buffer(PDF))), zhao)
                        .block(SOON))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_no_row_knows_is_deleted_after_a_day_and_nothing_else() throws IOException {
        var known = add("a.pdf", PDF);
        var id = UUID.randomUUID().toString();
        var lost = DIRECTORY.resolve(id.substring(34)).resolve(id);
        var unfinished = DIRECTORY.resolve(UUID.randomUUID() + ".part");
        Files.createDirectories(lost.getParent());
        for (var file : List.of(lost, unfinished)) {
            Files.writeString(file, "x");
        }
        for (var file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }

        assertThat(orphans.forget(10).block(SOON)).isPositive();

        assertThat(lost).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(content(known)).isEqualTo(PDF);
    }

    private Attachment add(String name, String content) {
        return Objects.requireNonNull(attachments
                .add(new Upload(customer.id(), null, name, Flux.just(buffer(content))), li)
                .block(SOON));
    }

    private List<String> refused(String name, String content) {
        try {
            add(name, content);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.errors().stream().map(FieldError::code).toList();
        }
    }

    private String content(Attachment attachment) {
        var whole = Objects.requireNonNull(
                DataBufferUtils.join(attachments.content(attachment)).block(SOON));
        return whole.toString(UTF_8);
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(UTF_8));
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(DIRECTORY)) {
            return List.of();
        }
        try (var files = Files.walk(DIRECTORY)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
