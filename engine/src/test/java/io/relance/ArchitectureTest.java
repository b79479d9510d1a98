package io.relance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void capabilities_use_each_other_without_cycles_and_only_what_is_public() {
        ApplicationModules.of("io.relance", onlyTheEngine()).verify();
    }

    @Test
    void nothing_blocks() {
        noClasses()
                .should()
                .accessTargetWhere(calls("block.*|toIterable|toStream", Publisher.class))
                .orShould()
                .accessTargetWhere(calls("get|join|resultNow", Future.class))
                .orShould()
                .accessTargetWhere(calls("sleep|join", Thread.class))
                .check(ENGINE);
    }

    @Test
    void only_what_is_started_and_stopped_subscribes() {
        noClasses()
                .that(not(assignableTo(SmartLifecycle.class)))
                .should()
                .accessTargetWhere(calls("subscribe", Publisher.class))
                .check(ENGINE);
    }

    @Test
    void only_the_clock_knows_the_time() {
        noClasses()
                .that(not(resideInAPackage("io.relance.time")))
                .should()
                .accessTargetWhere(describe(
                        "reads a clock of the system",
                        access -> access.getName().equals("now")
                                && access.getTargetOwner().getPackageName().equals("java.time")))
                .orShould()
                .accessTargetWhere(calls("system.*|tick.*", Clock.class))
                .orShould()
                .accessTargetWhere(calls("currentTimeMillis|nanoTime", System.class))
                .orShould()
                .accessTargetWhere(calls("<init>", Date.class))
                .check(ENGINE);
    }

    @Test
    void the_engine_knows_no_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "reactor.netty..",
                        "java.net.http..",
                        "jakarta.servlet..")
                .check(ENGINE);
    }

    @Test
    void only_the_process_capability_knows_the_process_engine() {
        noClasses()
                .that(not(resideInAPackage("io.relance.process")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda..", "io.grpc..")
                .check(ENGINE);
    }

    @Test
    void what_a_class_needs_it_gets_from_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(ENGINE);
    }

    @Test
    void packages_are_capabilities_not_layers() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..dto..",
                        "..impl..",
                        "..model..",
                        "..services..",
                        "..repository..",
                        "..controller..",
                        "..helper..")
                .check(ENGINE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)(\\$.*)?")
                .check(ENGINE);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String name, Class<?> owner) {
        return describe(
                "calls " + name + " of " + owner.getSimpleName(),
                access -> access.getName().matches(name)
                        && access.getTargetOwner().isAssignableTo(owner));
    }

    private static ImportOption onlyTheEngine() {
        return location -> !location.contains("/test-classes/")
                && !location.contains("/embedded/")
                && !location.contains("relance-embedded");
    }
}
