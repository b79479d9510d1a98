package io.relance.web.customer;

import io.relance.exchange.Format;
import io.relance.refusal.InvalidInput;
import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** Files that go out as they are made. */
final class Downloads {

    private Downloads() {}

    static Format format(String wanted) {
        return Arrays.stream(Format.values())
                .filter(format -> format.ending().equals(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidInput.in("format", "not-an-option", "csv, xlsx"));
    }

    static ResponseEntity<Flux<DataBuffer>> of(String name, Format format, String total, Flux<byte[]> content) {
        var attachment = ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Total-Count", total)
                .body(content.map(DefaultDataBufferFactory.sharedInstance::wrap));
    }
}
