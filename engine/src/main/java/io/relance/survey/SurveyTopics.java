package io.relance.survey;

import io.relance.database.Columns;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What a survey is about, in the language of whoever looks after the customer, as its letter is. */
@Repository
class SurveyTopics {

    private final DatabaseClient database;

    SurveyTopics(DatabaseClient database) {
        this.database = database;
    }

    Mono<String> of(UUID customer, String reason, @Nullable UUID serviceRequest) {
        return database.sql("""
                        select case when u.locale like 'zh%' then 'zh' else 'en' end language,
                            coalesce(s.number, '') request, coalesce(s.subject, '') subject, coalesce(k.number, '') contract
                        from customer c left join app_user u on u.id = c.owner_id
                        left join service_request s on s.customer_id = c.id and s.id = nullif(:request, '')::uuid
                        left join lateral (select number from contract where customer_id = c.id
                            order by signed_at desc, id desc limit 1) k on true
                        where c.id = :customer""")
                .bind("customer", customer)
                .bind("request", Objects.toString(serviceRequest, ""))
                .map(Columns.as(row -> topic(row, reason, row.text("language").equals("zh"))))
                .one();
    }

    private static String topic(Columns row, String reason, boolean chinese) {
        return switch (reason) {
            case "service" ->
                (chinese ? "服务请求 %s %s" : "service request %s %s")
                        .formatted(row.text("request"), row.text("subject"))
                        .strip();
            case "closing" -> (chinese ? "合同 %s 的签订" : "signing contract %s").formatted(row.text("contract"));
            case "half-year" -> chinese ? "近半年的合作" : "the last half-year together";
            default -> "";
        };
    }
}
