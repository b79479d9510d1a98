package io.relance.embedded;

import java.net.URI;

/** A Zeebe broker with one partition, our exporter and a clock that can be moved. */
public interface ZeebeBroker extends Killable {

    URI grpcAddress();

    URI restAddress();

    URI monitoringAddress();
}
