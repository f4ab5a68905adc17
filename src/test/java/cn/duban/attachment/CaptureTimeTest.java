package cn.duban.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CaptureTimeTest {

    @Test
    void aPictureSaysWhenItWasTakenInTheCamerasOwnTime() {
        assertThat(CaptureTime.of(jpeg("2023:03:01 10:15:30"))).contains(LocalDateTime.of(2023, 3, 1, 10, 15, 30));
    }

    @Test
    void aTimeThatIsNoneIsNoTime() {
        assertThat(CaptureTime.of(jpeg("0000:00:00 00:00:00"))).isEmpty();
        assertThat(CaptureTime.of(jpeg("2023:02:30 10:00:00"))).isEmpty();
    }

    @Test
    void aPictureWithoutFactsOrWithTornOnesIsStillAPicture() {
        assertThat(CaptureTime.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9})).isEmpty();
        byte[] torn = jpeg("2023:03:01 10:15:30");
        assertThat(CaptureTime.of(Arrays.copyOf(torn, 40))).isEmpty();
        assertThat(CaptureTime.of("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    /** The smallest JPEG with an Exif segment: IFD0 points to a sub-IFD whose only entry is DateTimeOriginal. */
    static byte[] jpeg(String taken) {
        ByteBuffer tiff = ByteBuffer.allocate(26 + 18 + 20);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        tiff.putShort((short) 1).putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(44).putInt(0);
        tiff.put(taken.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
        int length = 2 + 6 + tiff.capacity();
        out.write(length >> 8);
        out.write(length);
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.array());
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }
}
