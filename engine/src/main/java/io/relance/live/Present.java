package io.relance.live;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.springframework.data.redis.connection.SubscriptionListener;

/** Runs something whenever a channel has been subscribed to or, after a gap, subscribed to again. */
record Present(ByteBuffer channel, Runnable then) implements SubscriptionListener {

    @Override
    public void onChannelSubscribed(byte[] subscribed, long count) {
        if (Arrays.equals(subscribed, channel.array())) {
            then.run();
        }
    }
}
