package io.relance.web.attachment;

import io.relance.attachment.Attachment;
import io.relance.attachment.Attachments;
import io.relance.attachment.Upload;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

@RestController
@RequestMapping("/api/customers/{id}/attachments")
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    @Operation(summary = "The files of a customer, newest first")
    Mono<Page<Attachment>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var before = Cursor.decode(cursor, UUID::fromString);
        return attachments
                .visible(id, before, size + 1, user)
                .map(found -> Page.of(found, size, file -> file.id().toString()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a file",
            description =
                    "For whoever may write the customer. The part is called file. Its content decides what it is; one that is not what"
                            + " its name says is refused, and so is one that is too large, without reading the rest of it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = FileForm.class))))
    Mono<Attachment> add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID interactionId,
            @RequestBody Flux<PartEvent> parts,
            User user) {
        return parts.switchOnFirst((first, all) -> add(id, interactionId, first, all, user))
                .single();
    }

    private Publisher<Attachment> add(
            UUID id, @Nullable UUID interactionId, Signal<? extends PartEvent> first, Flux<PartEvent> all, User user) {
        if (first.get() instanceof FilePartEvent file) {
            var content = all.takeUntil(PartEvent::isLast).map(PartEvent::content);
            return attachments.add(new Upload(id, interactionId, file.filename(), content), user);
        }
        return all.doOnNext(part -> DataBufferUtils.release(part.content()))
                .then(Mono.error(() -> InvalidInput.in("file", "required")));
    }

    @GetMapping("/{attachment}")
    @Operation(
            summary = "The content of a file",
            description = "Always to be saved, never shown in the page of this server.")
    Mono<ResponseEntity<Flux<DataBuffer>>> content(@PathVariable UUID id, @PathVariable UUID attachment, User user) {
        return attachments.one(id, attachment, user).map(this::download);
    }

    private ResponseEntity<Flux<DataBuffer>> download(Attachment attachment) {
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(attachments.content(attachment));
    }

    @DeleteMapping("/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a file for good", description = "For whoever may write the customer.")
    Mono<Void> delete(@PathVariable UUID id, @PathVariable UUID attachment, User user) {
        return attachments.delete(id, attachment, user);
    }

    /** For the documentation: the parts are read as they come. */
    record FileForm(
            @Schema(type = "string", format = "binary") String file) {}
}
