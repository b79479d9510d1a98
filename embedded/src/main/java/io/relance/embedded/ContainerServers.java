package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** The same servers as containers, for tests where Docker is; SMTP stays in this JVM. */
final class ContainerServers implements Servers {

    private static final String NAME = "relance";
    private static final String EXPORTER = "/usr/local/zeebe/exporters/relance-exporter.jar";

    private final Network network = Network.newNetwork();
    private final ContainerPostgres postgres = new ContainerPostgres(postgresContainer(), NAME);
    private final ContainerRedis redis =
            new ContainerRedis(container("redis:8-alpine", 6379).withCommand("redis-server", "--appendonly", "yes"));
    private final ContainerBroker broker;
    private final GreenMailServer mail;

    private ContainerServers(Path folder) {
        GenericContainer<?> zeebe = brokerContainer();
        postgres.container().start();
        redis.container().start();
        zeebe.start();
        BrokerActuator actuator = new BrokerActuator(Containers.uri("http", zeebe, 9600));
        this.broker = new ContainerBroker(zeebe, new EngineClock(folder.resolve("clock-offset"), actuator));
        this.mail = new GreenMailServer(new MailStore(folder, broker.clock()), System.out::println);
        mail.start();
    }

    static Servers start() {
        try {
            return new ContainerServers(Files.createTempDirectory("relance-servers"));
        } catch (IOException failure) {
            throw new EmbeddedFailure("A temporary folder cannot be made.", failure);
        }
    }

    /** A port on the host that Docker chooses would change when the container starts again. */
    private GenericContainer<?> container(String image, int... ports) {
        GenericContainer<?> container = new GenericContainer<>(image).withNetwork(network);
        for (int port : ports) {
            container.addExposedPort(port);
            container.getPortBindings().add("%d:%d".formatted(FreePorts.next(), port));
        }
        return container;
    }

    private GenericContainer<?> postgresContainer() {
        return container("postgres:18", 5432)
                .withNetworkAliases("postgres")
                .withEnv(Map.of("POSTGRES_USER", NAME, "POSTGRES_PASSWORD", NAME, "POSTGRES_DB", NAME))
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
    }

    private GenericContainer<?> brokerContainer() {
        Path jar = Distribution.ofThisBuild().exporterJar();
        return container("camunda/zeebe:8.6.0", 26500, 8080, 9600)
                .withCopyFileToContainer(MountableFile.forHostPath(jar), EXPORTER)
                .withEnv("ZEEBE_CLOCK_CONTROLLED", "true")
                .withEnv(BrokerCommand.exporter(EXPORTER, "jdbc:postgresql://postgres:5432/" + NAME, NAME, NAME))
                .waitingFor(Wait.forHttp("/actuator/health/readiness").forPort(9600));
    }

    @Override
    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public RedisServer redis() {
        return redis;
    }

    @Override
    public ZeebeBroker broker() {
        return broker;
    }

    @Override
    public MailServer mail() {
        return mail;
    }

    @Override
    public EngineClock clock() {
        return broker.clock();
    }

    @Override
    public void close() {
        mail.kill();
        broker.container().stop();
        redis.container().stop();
        postgres.container().stop();
        network.close();
    }
}
