package io.relance.web.webhook;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import reactor.core.scheduler.Schedulers;

/**
 * Looks names up where connections are made, so that what was checked is what is connected to. A name that leads to a private
 * network, if only with one of its addresses, leads nowhere.
 */
final class InternetNames extends AddressResolverGroup<InetSocketAddress> {

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Names(executor).asAddressResolver();
    }

    /** What a name leads to is not the Internet's. */
    static final class PrivateNetwork extends IOException {

        PrivateNetwork(String name) {
            super(name + " is in a private network");
        }
    }

    private static final class Names extends InetNameResolver {

        Names(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
            lookUp(name, promise, List::getFirst);
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
            lookUp(name, promise, found -> found);
        }

        /** The system's own look-up blocks, so it has a thread for that. */
        private static <T> void lookUp(String name, Promise<T> promise, Function<List<InetAddress>, T> answer) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    promise.setSuccess(answer.apply(checked(name)));
                } catch (IOException failure) {
                    promise.setFailure(failure);
                }
            });
        }

        private static List<InetAddress> checked(String name) throws IOException {
            var found = List.of(InetAddress.getAllByName(name));
            if (!found.stream().allMatch(Internet::has)) {
                throw new PrivateNetwork(name);
            }
            return found;
        }
    }
}
