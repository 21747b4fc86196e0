package org.hamyari.voting.roll;

import io.smallrye.common.annotation.Blocking;
import java.io.InputStream;
import java.util.UUID;
import org.hamyari.voting.api.RollApi;
import org.hamyari.voting.api.RollUploadDto;

/** On a worker thread: the body is read as a stream. */
@Blocking
public class RollResource implements RollApi {

    private final Roll roll;

    RollResource(Roll roll) {
        this.roll = roll;
    }

    @Override
    public RollUploadDto uploadRoll(String cityId, UUID processId, InputStream body) {
        return roll.upload(cityId, processId, body);
    }
}
