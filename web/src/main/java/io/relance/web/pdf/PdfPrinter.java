package io.relance.web.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Prints pages on paper: well-formed HTML whose font is {@link PageFont#FAMILY} becomes a tagged PDF that holds what it needs of the font.
 * A page loads nothing from elsewhere, whatever it says. Two are printed at a time, and so many wait; further ones fail at once with
 * {@link java.util.concurrent.RejectedExecutionException}. Between pages nothing is kept in memory.
 */
@Component
public class PdfPrinter implements DisposableBean {

    private static final int AT_A_TIME = 2;
    private static final int WAITING_FOR_EACH = 20;
    private static final String NO_SUCH_CHARACTER = "□";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final Scheduler presses = Schedulers.newBoundedElastic(AT_A_TIME, WAITING_FOR_EACH, "pdf");

    public Mono<byte[]> print(String page) {
        return Mono.fromCallable(() -> printed(withoutControls(page))).subscribeOn(presses);
    }

    @Override
    public void destroy() {
        presses.dispose();
    }

    private static byte[] printed(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var font = PageFont.forText(page);
                var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(font.in(document)), PageFont.FAMILY)
                    .useReplacementText(NO_SUCH_CHARACTER)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Relance")
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
        }
        return bytes.toByteArray();
    }

    /** Those that XML cannot hold. */
    private static String withoutControls(String page) {
        return page.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\r\\n\\t]]", "");
    }
}
