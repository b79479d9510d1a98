package io.relance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.customer.Customer;
import io.relance.delivery.DeliveryLog;
import io.relance.delivery.DeliveryRecord;
import io.relance.embedded.Servers;
import io.relance.process.Job;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@WholeEngineTest
class EmailCustomerTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    EmailCustomerBlock block;

    @Autowired
    Consents consents;

    @Autowired
    DeliveryLog log;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Autowired
    Servers servers;

    @Autowired
    DatabaseClient database;

    @Test
    void the_first_contact_with_an_e_mail_gets_it_and_the_model_learns_who() {
        var customer = withMail("first-with-mail@example.com");
        deploy("congratulates");
        var instance =
                models.start("congratulates", Map.of("customerId", customer.id().toString(), "occasion", "元宵节"));

        await().atMost(SOON).until(() -> mailsTo("first-with-mail@example.com") == 1);
        assertThat(servers.mail().mails())
                .filteredOn(mail -> mail.to().equals("first-with-mail@example.com"))
                .allSatisfy(mail -> assertThat(mail.subject()).isEqualTo("元宵节快乐"));
        await().atMost(SOON).until(() -> variable(instance, "sent", "true") == 1);
        assertThat(variable(instance, "to", "\"first-with-mail@example.com\"")).isEqualTo(1);
    }

    @Test
    void a_customer_without_an_e_mail_gets_none_and_the_model_goes_on() {
        var customer = company.register("没有邮箱", company.li());
        email(customer, null);
        deploy("congratulates-nobody");
        var instance = models.start(
                "congratulates-nobody", Map.of("customerId", customer.id().toString()));

        await().atMost(SOON).until(() -> variable(instance, "sent", "false") == 1);
        assertThat(log.toCustomer(customer.id(), null, 10).block(SOON))
                .singleElement()
                .satisfies(mail -> assertThat(mail.reason()).isEqualTo("no-address"));
    }

    @Test
    void a_job_that_is_handed_out_again_queues_no_second_mail() {
        var customer = withMail("once@example.com");
        var job = new Job(-4711, "work", Map.of(), Map.of());
        var input = new EmailCustomerBlock.Input(
                Letter.BIRTHDAY, customer.id(), null, null, null, null, null, null, null, null);

        assertThat(block.handle(input, job).block(SOON))
                .isEqualTo(block.handle(input, job).block(SOON));

        assertThat(work.count("select count(*) from delivery where customer_id = $1", customer.id()))
                .isEqualTo(1);
        await().atMost(SOON).until(() -> mailsTo("once@example.com") == 1);
    }

    @Test
    void a_contact_whom_the_model_names_gets_it_and_a_birthday_is_nobody_elses() {
        var customer = withMail("not-the-birthday@example.com");
        database.sql("insert into contact (customer_id, name, title, email) values (:id, :name, '', :email)")
                .bind("id", customer.id())
                .bind("name", "寿星")
                .bind("email", "birthday@example.com")
                .then()
                .block(SOON);

        assertThat(send(-4712, Letter.BIRTHDAY, customer, "寿星").to()).isEqualTo("birthday@example.com");
        assertThat(send(-4713, Letter.BIRTHDAY, customer, "没有邮箱的人").sent()).isFalse();
        assertThat(send(-4714, Letter.GREETING, customer, "没有邮箱的人").to()).isEqualTo("not-the-birthday@example.com");
    }

    @Test
    void who_has_said_no_gets_no_marketing_and_the_customers_record_says_why() {
        var customer = withMail("no-thanks@example.com");
        consents.of("No-Thanks@example.com")
                .flatMap(consent -> consents.refuse(consent.token(), "one-click"))
                .block(SOON);

        assertThat(send(-4715, Letter.GREETING, customer, "").sent()).isFalse();
        assertThat(send(-4716, Letter.RENEWAL, customer, "").sent()).isTrue();

        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from delivery where job_key = -4716 and state = 'sent' and customer_id = $1",
                                customer.id())
                        == 1);
        assertThat(mailsTo("no-thanks@example.com")).isEqualTo(1);
        assertThat(log.toCustomer(customer.id(), null, 10).block(SOON))
                .extracting(
                        DeliveryRecord::kind, DeliveryRecord::state, DeliveryRecord::reason, DeliveryRecord::recipient)
                .containsExactly(
                        tuple("renewal", "sent", null, "li"), tuple("greeting", "not-sent", "unsubscribed", "li"));
    }

    @Test
    void a_mail_that_still_waits_when_its_reader_says_no_is_not_sent() {
        var customer = withMail("second-thoughts@example.com");
        database.sql("""
                        insert into delivery (job_key, customer_id, channel, address, unsubscribe, subject, text, html, created_at, due_at)
                        values (-4720, :customer, 'mail', 'second-thoughts@example.com', 'https://x/', '', '', '', now(), 'infinity')""").bind("customer", customer.id()).then().block(SOON);
        consents.note("second-thoughts@example.com", false, "li").block(SOON);
        database.sql("update delivery set due_at = '2000-01-01' where job_key = -4720")
                .then()
                .block(SOON);

        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from delivery where job_key = -4720 and reason = 'unsubscribed' and customer_id = $1",
                                customer.id())
                        == 1);
    }

    private EmailCustomerBlock.Output send(long key, Letter letter, Customer customer, String contact) {
        var input =
                new EmailCustomerBlock.Input(letter, customer.id(), contact, null, null, null, null, null, null, null);
        return Objects.requireNonNull(
                block.handle(input, new Job(key, "work", Map.of(), Map.of())).block(SOON));
    }

    private Customer withMail(String email) {
        var customer = company.register("有邮箱 " + email, company.li());
        email(customer, email);
        return customer;
    }

    private void email(Customer customer, @Nullable String email) {
        var update = database.sql("update contact set email = :email where customer_id = :id")
                .bind("id", customer.id());
        (email == null ? update.bindNull("email", String.class) : update.bind("email", email))
                .then()
                .block(SOON);
    }

    private void deploy(String id) {
        models.deployJob(
                id,
                "relance.email-customer",
                "<zeebe:taskHeaders><zeebe:header key=\"template\" value=\"greeting\"/></zeebe:taskHeaders>");
    }

    private long mailsTo(String address) {
        return servers.mail().mails().stream()
                .filter(mail -> mail.to().equals(address))
                .count();
    }

    private long variable(long instance, String name, String value) {
        return work.count("""
                select count(*) from record_feed where value_type = 'VARIABLE' and value->>'name' = $2
                    and value->>'value' = $3 and (value->>'processInstanceKey')::bigint = $1""", instance, name, value);
    }
}
