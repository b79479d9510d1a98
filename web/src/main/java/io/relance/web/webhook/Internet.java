package io.relance.web.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses belong to everybody. All others are ours, our neighbours' or nobody's, whatever a name says. */
final class Internet {

    private Internet() {}

    static boolean has(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> hasFour(four.getAddress());
            case Inet6Address six -> hasSix(six);
            default -> false;
        };
    }

    private static boolean hasFour(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        int third = address[2] & 0xff;
        return !switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168 || second == 0 && (third == 0 || third == 2);
            case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
    }

    /** Only what is given out to everybody, 2000::/3, without the blocks that hide an address of version 4. */
    private static boolean hasSix(Inet6Address six) {
        var address = six.getAddress();
        var given = (address[0] & 0xe0) == 0x20;
        int block = (address[0] & 0xff) << 8 | address[1] & 0xff;
        var teredoOrDocumentation =
                block == 0x2001 && (address[2] == 0 && address[3] == 0 || (address[2] & 0xff) == 0x0d);
        return given && block != 0x2002 && !teredoOrDocumentation;
    }
}
