package io.relance.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PdfPrinterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PdfPrinter printer = new PdfPrinter();

    @AfterEach
    void close() {
        printer.destroy();
    }

    @Test
    void what_is_written_is_what_is_read_also_where_a_radical_looks_alike() throws IOException {
        var written = "一二人大小高龙行，“引号”：①￥100 – 300 · first office é 䶮㛃𬭎 龘";

        assertThat(text(printed(written))).isEqualTo(written.replaceAll("\\s", ""));
    }

    @Test
    void a_character_that_the_font_lacks_leaves_a_box_and_the_others_stay() throws IOException {
        assertThat(text(printed("甲😀乙\u0001丙"))).isEqualTo("甲□乙丙");
    }

    @Test
    void long_remarks_break_over_lines_and_pages_and_lose_nothing() throws IOException {
        var written = IntStream.range(0, 600)
                        .mapToObj(number -> "第" + number + "条，换线太慢；")
                        .reduce("", String::concat)
                + "x".repeat(900);

        var file = printed(written);

        assertThat(text(file)).isEqualTo(written);
        assertThat(file).hasSizeLessThan(60_000);
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getPage(0).getResources().getFontNames())
                    .allSatisfy(name -> assertThat(
                                    document.getPage(0).getResources().getFont(name))
                            .satisfies(font -> assertThat(font.isEmbedded()).isTrue())
                            .satisfies(font -> assertThat(font.getName()).contains("NotoSansSC")));
        }
    }

    @Test
    void a_page_loads_nothing_from_elsewhere() throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        try {
            var picture = "<img src=\"http://127.0.0.1:%d/a.png\" alt=\"\"/>甲"
                    .formatted(elsewhere.getAddress().getPort());
            assertThat(text(printed(picture))).contains("甲");
            assertThat(asked).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void more_than_can_wait_are_refused_at_once_and_those_that_wait_are_printed() {
        var results = Flux.range(0, 200)
                .flatMap(
                        number -> printer.print(page("第" + number + "页"))
                                .map(file -> "printed")
                                .onErrorResume(RejectedExecutionException.class, full -> Mono.just("refused")),
                        200)
                .collectList()
                .block(PATIENCE);

        assertThat(results).hasSize(200).contains("printed", "refused");
    }

    @Test
    void a_page_that_is_not_well_formed_is_an_error() {
        assertThatThrownBy(() -> printer.print("<p>").block(PATIENCE)).isInstanceOf(RuntimeException.class);
    }

    private byte[] printed(String text) {
        return printer.print(page(text)).block(PATIENCE);
    }

    private static String page(String text) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta name="subject" content="页"/><title>页</title><style>html { font-family: "Noto Sans SC"; word-wrap: break-word; }</style></head>
                <body><p>%s</p></body></html>""".formatted(text);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
