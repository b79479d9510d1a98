package io.relance.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedBondTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_broker_takes_any_database_and_keeps_it() {
        FeedBond bond = new FeedBond(folder);

        bond.tie("jdbc:postgresql://db/crm?password=secret");

        assertThatCode(() -> bond.tie("jdbc:postgresql://db/crm?password=changed"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_broker_with_records_in_one_database_is_not_started_on_another() throws IOException {
        Files.createDirectory(folder.resolve("data"));

        assertThatThrownBy(() -> new FeedBond(folder).tie("jdbc:postgresql://db/crm"))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining(FeedBond.EMBEDDED)
                .hasMessageContaining("jdbc:postgresql://db/crm");
    }
}
