package cn.duban.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 拍摄时间: when a picture was taken, as its camera wrote it into the file (Exif). A camera's clock may be wrong, and the mark may be gone or
 * changed: it is shown beside the time of the upload, and nothing is concluded from it.
 */
final class CaptureTime {

    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private CaptureTime() {
    }

    /** Empty where the picture says nothing that can be read as a time. */
    static Optional<LocalDateTime> of(byte[] picture) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture), picture.length);
            return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                    .flatMap(facts -> Stream.of(facts.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL), facts.getString(ExifDirectoryBase.TAG_DATETIME_DIGITIZED)))
                    .filter(Objects::nonNull).flatMap(written -> read(written).stream()).findFirst();
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // Whatever a stranger's file holds in its margins, the file itself has been taken for what it is.
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> read(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written.strip(), EXIF));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
