package io.relance.web.delivery;

import io.relance.delivery.AddressEntry;
import io.relance.delivery.Addresses;
import io.relance.delivery.Addresses.Registered;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/preferences/addresses")
class AddressController {

    private static final int MOST = 10;

    private final Addresses addresses;
    private final ChannelHosts hosts;

    AddressController(Addresses addresses, ChannelHosts hosts) {
        this.addresses = addresses;
        this.hosts = hosts;
    }

    @GetMapping
    @Operation(
            summary = "Where the caller is reached besides e-mail",
            description =
                    "Neither address nor secret is ever shown again, only the host. suppressed: given up after refusals;"
                            + " a new url begins anew.")
    Mono<List<Registered>> mine(User user) {
        return addresses.registered(user.id()).collectList();
    }

    @PutMapping
    @Operation(
            summary = "Registers where the caller is reached: at most one webhook and one chat",
            description =
                    "Channel webhook: url and a secret by Standard Webhooks (whsec_ and base64), with which calls are signed."
                            + " Channel chat: flavour wecom, dingtalk or feishu, the robot's url, and its signing secret if it has one."
                            + " An entry without url keeps what is registered; a channel without an entry is removed.")
    Mono<List<Registered>> replace(@RequestBody List<AddressEntry> entries, User user) {
        return Mono.fromRunnable(() -> check(entries))
                .then(Mono.defer(() -> addresses.replace(user.id(), entries)))
                .then(mine(user));
    }

    private void check(List<AddressEntry> entries) {
        if (entries.size() > MOST) {
            throw InvalidInput.in("body", "too-many", MOST);
        }
        if (entries.stream().anyMatch(entry -> entry == null)) {
            throw InvalidInput.in("body", "malformed");
        }
        hosts.check(entries);
    }
}
