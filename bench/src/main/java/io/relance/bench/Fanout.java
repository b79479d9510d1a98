package io.relance.bench;

/**
 * How many clients a node can hold and how fast they hear, beside Spring's servlet broker: one after the other in the same run, with the same
 * client. Spring's keeps everything in memory; ours writes everything to PostgreSQL and takes it from one node to another over Redis.
 */
@SuppressWarnings("SystemOut")
public final class Fanout {

    private Fanout() {}

    public static void main(String[] arguments) throws InterruptedException {
        var sizes = Sizes.given();
        System.out.println(sizes);
        var peer = measure(new PeerSide(), sizes);
        var ours = measure(new RelanceSide(sizes.connections()), sizes);
        var comparison = new Comparison(peer, ours);
        Output.write("fanout.md", comparison.markdown());
        System.out.println(comparison.markdown());
    }

    private static Figures measure(Side side, Sizes sizes) throws InterruptedException {
        try (side) {
            var figures = new Measuring(side, sizes).run();
            System.out.println(figures);
            return figures;
        }
    }
}
