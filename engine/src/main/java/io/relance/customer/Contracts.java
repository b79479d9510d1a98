package io.relance.customer;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The contracts with customers. Signing one commits together with the message that sets its renewal watch going (C5). */
@Repository
public class Contracts {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Customers customers;
    private final Outbox outbox;
    private final BusinessTime time;

    Contracts(DatabaseClient database, JsonColumns json, Customers customers, Outbox outbox, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.customers = customers;
        this.outbox = outbox;
        this.time = time;
    }

    /** The latest to end first. */
    public Mono<List<Contract>> of(UUID customer) {
        return database.sql("select * from contract where customer_id = :customer order by ends_on desc, id desc")
                .bind("customer", customer)
                .map(Columns.as(Contract::read))
                .all()
                .collectList();
    }

    /** For the engine's own work, outside anybody's scope. */
    public Mono<Contract> byId(UUID id) {
        return database.sql("select * from contract where id = :id")
                .bind("id", id)
                .map(Columns.as(Contract::read))
                .one();
    }

    /** Emits the variables that the models use of a contract. */
    Mono<Map<String, Object>> sign(
            UUID customer, String number, LocalDate effectiveOn, LocalDate endsOn, BigDecimal amount) {
        return database.sql("""
                        insert into contract (customer_id, number, effective_on, ends_on, amount, signed_at)
                        values (:customer, :number, :effective, :ends, :amount, :now) returning *""")
                .bind("customer", customer)
                .bind("number", number)
                .bind("effective", effectiveOn)
                .bind("ends", endsOn)
                .bind("amount", amount)
                .bind("now", time.now())
                .map(Columns.as(Contract::read))
                .one()
                .zipWith(customers.byId(customer), this::variables)
                .delayUntil(variables -> outbox.add(
                        new Message("contract-signed", String.valueOf(variables.get("contractId")), variables)));
    }

    Mono<Void> noteRenewal(UUID id, JsonNode renewal) {
        return database.sql("update contract set renewal = :renewal where id = :id")
                .bind("renewal", json.write(renewal))
                .bind("id", id)
                .then();
    }

    private Map<String, Object> variables(Contract contract, Customer customer) {
        return Map.of(
                "contractId", contract.id().toString(),
                "customerId", contract.customerId().toString(),
                "contractNumber", contract.contractNumber(),
                "owner", customer.ownerUsername(),
                "endsAt", time.startOf(contract.endsOn()).toString());
    }
}
