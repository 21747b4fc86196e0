{{/* Environment of one service. Takes (dict "root" $ "service" name "wiring" … "settings" …). */}}
{{- define "hamyari.environment" -}}
{{- $root := .root -}}
{{- $service := .service -}}
{{- $wiring := .wiring -}}
{{- $secret := include "hamyari.secret" . -}}
{{- $values := $root.Values -}}
{{- if $wiring.path }}
- {name: HAMYARI_HTTP_PORT, value: "8080"}
{{- end }}
- {name: HAMYARI_MANAGEMENT_PORT, value: "9000"}
- {name: QUARKUS_SHUTDOWN_TIMEOUT, value: {{ printf "%vS" (int .settings.shutdownSeconds) | quote }}}
{{- if $wiring.oidc }}
- {name: HAMYARI_OIDC_SERVER_URL, value: {{ $values.keycloak.serverUrl | quote }}}
{{- end }}
{{- if eq ($wiring.oidc | default "") "verifies" }}
- {name: HAMYARI_OIDC_ISSUER, value: {{ $values.keycloak.issuer | quote }}}
{{- end }}
{{- range $name := $wiring.calls }}
- name: HAMYARI_{{ $name | upper | replace "-" "_" }}_URL
  value: http://{{ include "hamyari.object" (dict "root" $root "service" $name) }}:8080
{{- end }}
{{- range $name, $what := $wiring.environment }}
- {name: {{ $name }}, value: {{ tpl $what $root | quote }}}
{{- end }}
{{- if $wiring.database }}
- {name: HAMYARI_DB_POOL, value: {{ int .settings.databasePool | quote }}}
{{- if $values.postgresql.cloudNativePg.enabled }}
- name: HAMYARI_DB_URL
  value: jdbc:postgresql://{{ include "hamyari.postgresqlCluster" $root }}-rw:5432/{{ $service }}?sslmode=require
{{- else }}
- name: HAMYARI_DB_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s?%s" $values.postgresql.host (int $values.postgresql.port) $service $values.postgresql.parameters | quote }}
{{- end }}
{{- range $role := splitList " " (include "hamyari.databaseRoles" .) }}
- name: HAMYARI_DB_{{ $role | upper }}_PASSWORD
  {{- if $values.postgresql.cloudNativePg.enabled }}
  valueFrom: {secretKeyRef: {name: {{ $secret }}-db-{{ $role }}, key: password}}
  {{- else }}
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: HAMYARI_DB_{{ $role | upper }}_PASSWORD}}
  {{- end }}
{{- end }}
{{- end }}
{{- range $name := $wiring.secrets }}
- name: {{ $name }}
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: {{ $name }}}}
{{- end }}
{{- if or $wiring.publishes $wiring.consumes }}
{{- include "hamyari.kafkaEnvironment" . }}
{{- end }}
{{- if $wiring.mail }}
- {name: QUARKUS_MAILER_HOST, value: {{ $values.mail.host | quote }}}
- {name: QUARKUS_MAILER_PORT, value: {{ int $values.mail.port | quote }}}
- {name: HAMYARI_MAIL_FROM, value: {{ $values.mail.from | quote }}}
- {name: QUARKUS_MAILER_START_TLS, value: {{ $values.mail.startTls | quote }}}
{{- with $values.mail.existingSecret }}
- name: QUARKUS_MAILER_USERNAME
  valueFrom: {secretKeyRef: {name: {{ . }}, key: username}}
- name: QUARKUS_MAILER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ . }}, key: password}}
{{- end }}
{{- end }}
{{- if $wiring.files }}
{{- with $values.files.bucket }}
{{- if .name }}
- {name: HAMYARI_FILES_BUCKET_NAME, value: {{ .name | quote }}}
- {name: HAMYARI_FILES_BUCKET_ENDPOINT, value: {{ .endpoint | quote }}}
- {name: HAMYARI_FILES_BUCKET_REGION, value: {{ .region | quote }}}
- {name: HAMYARI_FILES_BUCKET_PATH_STYLE, value: {{ .pathStyle | quote }}}
- name: HAMYARI_FILES_BUCKET_ACCESS_KEY
  valueFrom: {secretKeyRef: {name: {{ .existingSecret }}, key: accessKey}}
- name: HAMYARI_FILES_BUCKET_SECRET_KEY
  valueFrom: {secretKeyRef: {name: {{ .existingSecret }}, key: secretKey}}
{{- else }}
- {name: HAMYARI_FILES_DIRECTORY, value: /var/lib/hamyari/files}
{{- end }}
{{- end }}
{{- end }}
{{- if and $wiring.database $values.telemetry.otlpEndpoint }}
- {name: HAMYARI_TRACE_RATIO, value: "1"}
- {name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ $values.telemetry.otlpEndpoint | quote }}}
{{- end }}
{{- range $name, $value := .settings.extraEnv }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end -}}

{{- define "hamyari.kafkaEnvironment" -}}
{{- $kafka := .root.Values.kafka }}
{{- if $kafka.strimzi.enabled }}
{{- $cluster := include "hamyari.kafkaCluster" .root }}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: "{{ $cluster }}-kafka-bootstrap:9093"}
- {name: KAFKA_SECURITY_PROTOCOL, value: SSL}
- {name: KAFKA_SSL_TRUSTSTORE_TYPE, value: PKCS12}
- {name: KAFKA_SSL_TRUSTSTORE_LOCATION, value: /etc/hamyari/kafka-ca/ca.p12}
- name: KAFKA_SSL_TRUSTSTORE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $cluster }}-cluster-ca-cert, key: ca.password}}
- {name: KAFKA_SSL_KEYSTORE_TYPE, value: PKCS12}
- {name: KAFKA_SSL_KEYSTORE_LOCATION, value: /etc/hamyari/kafka-user/user.p12}
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "hamyari.object" . }}-kafka, key: user.password}}
{{- else }}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $kafka.bootstrapServers | quote }}}
- {name: KAFKA_SECURITY_PROTOCOL, value: {{ $kafka.securityProtocol }}}
{{- if eq $kafka.securityProtocol "SASL_SSL" }}
- {name: KAFKA_SASL_MECHANISM, value: {{ $kafka.saslMechanism }}}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ $kafka.existingSecret }}, key: sasl-jaas-config}}
{{- end }}
{{- end }}
{{- end -}}
