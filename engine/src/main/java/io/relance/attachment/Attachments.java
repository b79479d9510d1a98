package io.relance.attachment;

import io.relance.customer.Customers;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The files of customers, read by those who see the customer and changed by those who may write it. A file is stored before its row
 * and deleted after it: whatever crashes between, no row is without its file, and a file without its row is found by {@link Orphans}.
 */
@Component
public class Attachments {

    private final AttachmentRows rows;
    private final FileStore files;
    private final Customers customers;
    private final AttachmentSettings settings;

    Attachments(AttachmentRows rows, FileStore files, Customers customers, AttachmentSettings settings) {
        this.rows = rows;
        this.files = files;
        this.customers = customers;
        this.settings = settings;
    }

    /** Refuses a content that is too long, or not of the kind that the name says; then nothing of it is kept. */
    public Mono<Attachment> add(Upload upload, User by) {
        return customers
                .writable(upload.customerId(), by)
                .then(Mono.defer(() -> belongs(upload)))
                .then(Mono.defer(() -> store(UUID.randomUUID(), upload, by)))
                .flatMap(id -> rows.one(upload.customerId(), id));
    }

    private Mono<Void> belongs(Upload upload) {
        return Mono.justOrEmpty(upload.interactionId())
                .filterWhen(interaction ->
                        rows.isOf(upload.customerId(), interaction).map(known -> !known))
                .flatMap(stranger -> Mono.<Void>error(InvalidInput.in("interactionId", "not-an-option", "")));
    }

    /** Where the answer to the row did not come it may have been stored: then the file stays, and {@link Orphans} looks after it. */
    private Mono<UUID> store(UUID id, Upload upload, User by) {
        var measured = new Measured(upload.name(), settings.maxSize().toBytes());
        return files.write(id, upload.content().map(measured::add))
                .then(Mono.defer(() -> rows.insert(id, upload, measured, by.username())))
                .onErrorResume(Refusal.class, refused -> files.delete(id).then(Mono.error(refused)));
    }

    /** Newest first; a page after {@code before}, the last that was seen. */
    public Mono<List<Attachment>> visible(UUID customer, @Nullable UUID before, int limit, User viewer) {
        return customers.visible(customer, viewer).then(Mono.defer(() -> rows.of(customer, before, limit)));
    }

    public Mono<Attachment> one(UUID customer, UUID id, User viewer) {
        return customers.visible(customer, viewer).then(Mono.defer(() -> rows.one(customer, id)));
    }

    /** The receiver releases the buffers. */
    public Flux<DataBuffer> content(Attachment attachment) {
        return files.read(attachment.id());
    }

    public Mono<Void> delete(UUID customer, UUID id, User by) {
        return customers
                .writable(customer, by)
                .then(Mono.defer(() -> rows.one(customer, id)))
                .flatMap(found -> rows.delete(id))
                .then(Mono.defer(() -> files.delete(id)));
    }
}
