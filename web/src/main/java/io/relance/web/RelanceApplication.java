package io.relance.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application on servers of one's own: PostgreSQL, Redis, Zeebe and SMTP by their addresses in the configuration. */
@SpringBootApplication(scanBasePackages = "io.relance")
public class RelanceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RelanceApplication.class, arguments);
    }
}
